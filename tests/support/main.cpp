// SPDX-License-Identifier: MIT
// The main of the test programs where Catch2 brings none.
#if !__has_include(<catch2/catch_all.hpp>)
#define CATCH_CONFIG_MAIN
#include <catch2/catch.hpp>
#endif
