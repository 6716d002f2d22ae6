# SPDX-License-Identifier: MIT
# How a library of ours is built.

# icpcheck_precompile(TARGET OWNER HEADER): TARGET includes HEADER as OWNER has compiled it.
function(icpcheck_precompile target owner header)
  if(NOT ICPCHECK_PRECOMPILE)
    return()
  endif()
  if(target STREQUAL owner)
    target_precompile_headers(${target} PRIVATE ${header})
  else()
    target_precompile_headers(${target} REUSE_FROM ${owner})
  endif()
endfunction()

option(ICPCHECK_UNITY "Compile the files of each room together" OFF)

# icpcheck_unite(TARGET): compiles its files sixteen at a time, as if they were one. Sixteen leave
# work for two processors.
function(icpcheck_unite target)
  if(ICPCHECK_UNITY)
    set_target_properties(${target} PROPERTIES UNITY_BUILD ON UNITY_BUILD_BATCH_SIZE 16)
  endif()
endfunction()

# icpcheck_library(NAME SOURCES file... LINKS room|dep... PRIVATE dep...): a static library.
function(icpcheck_library name)
  cmake_parse_arguments(PARSE_ARGV 1 arg "" "" "SOURCES;LINKS;PRIVATE")
  if(arg_SOURCES)
    add_library(icpcheck_${name} STATIC ${arg_SOURCES})
    target_include_directories(icpcheck_${name} PRIVATE ${PROJECT_SOURCE_DIR}/src)
    target_link_libraries(icpcheck_${name} PRIVATE icpcheck_warnings)
    icpcheck_precompile(icpcheck_${name} icpcheck_base ${PROJECT_SOURCE_DIR}/cmake/precompiled.hpp)
    set(public PUBLIC)
  else()
    add_library(icpcheck_${name} INTERFACE)
    set(public INTERFACE)
  endif()
  target_include_directories(icpcheck_${name} ${public} ${PROJECT_SOURCE_DIR}/include)
  target_compile_features(icpcheck_${name} ${public} cxx_std_20)
  foreach(link IN LISTS arg_LINKS)
    if(TARGET icpcheck_dep_${link})
      set(link dep_${link})
    endif()
    target_link_libraries(icpcheck_${name} ${public} icpcheck_${link})
  endforeach()
  if(arg_SOURCES)
    list(TRANSFORM arg_PRIVATE PREPEND icpcheck_dep_)
    target_link_libraries(icpcheck_${name} PRIVATE ${arg_PRIVATE})
  endif()
endfunction()

# icpcheck_room(NAME LINKS room|dep... PRIVATE dep...): the library of src/NAME.
function(icpcheck_room name)
  file(GLOB sources CONFIGURE_DEPENDS ${PROJECT_SOURCE_DIR}/src/${name}/*.cpp)
  # built_in.cpp needs what the embedding program writes, which needs this room.
  list(FILTER sources EXCLUDE REGEX "/packs/built_in\\.cpp$")
  icpcheck_library(${name} SOURCES ${sources} ${ARGN})
  icpcheck_unite(icpcheck_${name})
endfunction()
