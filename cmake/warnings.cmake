# SPDX-License-Identifier: MIT
# Warnings for our own code; errors only where developers ask for it.
option(ICPCHECK_WERROR "Treat warnings as errors" OFF)

# Members that a designated initialiser leaves out take their default, which is what we want.
add_library(icpcheck_warnings INTERFACE)
target_compile_options(icpcheck_warnings INTERFACE
  -Wall -Wextra -Wpedantic -Wshadow -Wconversion -Wsign-conversion -Wold-style-cast
  -Wnon-virtual-dtor -Woverloaded-virtual -Wimplicit-fallthrough -Wno-missing-field-initializers
  $<$<CXX_COMPILER_ID:Clang>:-Wno-overlength-strings>  # what is embedded
  $<$<CXX_COMPILER_ID:Clang>:-Wno-deprecated-declarations>  # g++ 12's std::stable_sort uses one
  $<$<BOOL:${ICPCHECK_WERROR}>:-Werror>)
if(CMAKE_CXX_COMPILER_ID STREQUAL Clang AND CMAKE_CXX_COMPILER_VERSION VERSION_GREATER_EQUAL 22)
  target_compile_options(icpcheck_warnings INTERFACE -Wno-c2y-extensions)  # Catch2's __COUNTER__
endif()

# Once its headers are precompiled, g++ 12 sees overruns and overlaps inside the library itself.
if(ICPCHECK_PRECOMPILE AND CMAKE_CXX_COMPILER_ID STREQUAL GNU)
  target_compile_options(icpcheck_warnings INTERFACE
    -Wno-array-bounds -Wno-restrict -Wno-stringop-overread -Wno-stringop-overflow)
endif()
