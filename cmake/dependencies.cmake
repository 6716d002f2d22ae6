# SPDX-License-Identifier: MIT
# The libraries, taken from the system, as icpcheck_dep_NAME targets. CONTRIBUTING.md says why
# each of them is needed.
option(ICPCHECK_STATIC "Link everything into one file that needs no libraries" OFF)

# icpcheck_dep(NAME target...): what a room that uses NAME links.
function(icpcheck_dep name)
  add_library(icpcheck_dep_${name} INTERFACE)
  target_link_libraries(icpcheck_dep_${name} INTERFACE ${ARGN})
endfunction()

if(ICPCHECK_WASM)
  include(wasm/libraries.cmake)
  return()
endif()

find_package(fmt REQUIRED)
find_package(yaml-cpp REQUIRED)
find_package(nlohmann_json REQUIRED)
find_package(CLI11 REQUIRED)
find_package(PkgConfig REQUIRED)
pkg_check_modules(RE2 REQUIRED IMPORTED_TARGET re2)
pkg_check_modules(LZ4 REQUIRED IMPORTED_TARGET liblz4)
pkg_check_modules(MINIZIP REQUIRED IMPORTED_TARGET minizip)
pkg_check_modules(PUGIXML REQUIRED IMPORTED_TARGET pugixml)
pkg_check_modules(UTF8PROC REQUIRED libutf8proc)

# RE2 asks for it; that of all files is the same, so that they can share precompiled headers.
add_compile_options(-pthread)

icpcheck_dep(json nlohmann_json::nlohmann_json)
icpcheck_dep(cli11 CLI11::CLI11)
# Without what it defines for Windows: all files share precompiled headers, so they define the same.
icpcheck_dep(utf8proc ${UTF8PROC_LDFLAGS})
target_include_directories(icpcheck_dep_utf8proc INTERFACE ${UTF8PROC_INCLUDE_DIRS})

if(ICPCHECK_STATIC)
  # Debian has no archive of fmt. Its headers can do without, but then each file compiles all of it.
  if(fmt_VERSION VERSION_LESS 10)
    add_library(icpcheck_fmt STATIC ${PROJECT_SOURCE_DIR}/cmake/fmt.cpp)
    target_compile_features(icpcheck_fmt PUBLIC cxx_std_20)
    icpcheck_dep(fmt icpcheck_fmt)
  else()
    icpcheck_dep(fmt fmt::fmt-header-only)
  endif()
  # The CMake and pkg-config targets name shared files; plain -l finds the archives.
  add_link_options(-static-pie)
  set(CMAKE_POSITION_INDEPENDENT_CODE ON)
  find_path(YAML_CPP_HEADERS yaml-cpp/yaml.h REQUIRED)
  find_library(YAML_CPP_ARCHIVE libyaml-cpp.a REQUIRED)
  icpcheck_dep(yaml-cpp ${YAML_CPP_ARCHIVE})
  target_include_directories(icpcheck_dep_yaml-cpp INTERFACE ${YAML_CPP_HEADERS})
  icpcheck_dep(re2 ${RE2_STATIC_LDFLAGS})
  target_include_directories(icpcheck_dep_re2 INTERFACE ${RE2_STATIC_INCLUDE_DIRS})
  icpcheck_dep(lz4 ${LZ4_STATIC_LDFLAGS})
  icpcheck_dep(minizip ${MINIZIP_STATIC_LDFLAGS})
  icpcheck_dep(pugixml ${PUGIXML_STATIC_LDFLAGS})
else()
  icpcheck_dep(fmt fmt::fmt)
  # yaml-cpp 0.8 renamed its target.
  icpcheck_dep(yaml-cpp $<IF:$<TARGET_EXISTS:yaml-cpp::yaml-cpp>,yaml-cpp::yaml-cpp,yaml-cpp>)
  icpcheck_dep(re2 PkgConfig::RE2)
  icpcheck_dep(lz4 PkgConfig::LZ4)
  icpcheck_dep(minizip PkgConfig::MINIZIP)
  icpcheck_dep(pugixml PkgConfig::PUGIXML)
endif()
