// SPDX-License-Identifier: MIT
// What all tests include, read once for all of them.
#pragma once

#include "../../cmake/precompiled.hpp"
#include "support/catch.hpp"
