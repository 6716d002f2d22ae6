# SPDX-License-Identifier: MIT
# The libraries of cmake/dependencies.cmake, compiled from their sources. Those that are headers
# only are taken from the system.
enable_language(C)
set(libraries ${PROJECT_SOURCE_DIR}/build/wasm-libraries)
if(NOT EXISTS ${libraries}/fetched)
  message(FATAL_ERROR "The sources of the libraries are missing. Run ./dev wasm, which fetches them.")
endif()

# icpcheck_header_library(FOLDER): makes the headers of /usr/include/FOLDER known, and no others.
function(icpcheck_header_library folder)
  file(MAKE_DIRECTORY ${libraries}/include)
  file(CREATE_LINK /usr/include/${folder} ${libraries}/include/${folder} SYMBOLIC)
endfunction()

# icpcheck_compiled_library(NAME INCLUDE folder SOURCES pattern... DEFINES word... LINKS target...): a
# library from its sources, with paths below theirs.
function(icpcheck_compiled_library name)
  cmake_parse_arguments(PARSE_ARGV 1 arg "" "INCLUDE" "SOURCES;LINKS;DEFINES")
  list(TRANSFORM arg_SOURCES PREPEND ${libraries}/)
  file(GLOB sources ${arg_SOURCES})
  add_library(icpcheck_${name} STATIC ${sources})
  target_include_directories(icpcheck_${name} SYSTEM PUBLIC ${libraries}/${arg_INCLUDE})
  target_compile_definitions(icpcheck_${name} PRIVATE ${arg_DEFINES})
  target_compile_options(icpcheck_${name} PRIVATE -w)
  target_link_libraries(icpcheck_${name} PUBLIC ${arg_LINKS})
  icpcheck_dep(${name} icpcheck_${name})
endfunction()

# No path of the machine that builds: the same bytes wherever it is done.
add_compile_options(-ffile-prefix-map=${PROJECT_SOURCE_DIR}/=)

icpcheck_header_library(fmt)
icpcheck_header_library(nlohmann)
icpcheck_header_library(CLI)
include_directories(SYSTEM ${libraries}/include)
icpcheck_dep(json)
icpcheck_dep(cli11)
add_library(icpcheck_fmt STATIC ${PROJECT_SOURCE_DIR}/cmake/fmt.cpp)
target_compile_features(icpcheck_fmt PUBLIC cxx_std_20)
icpcheck_dep(fmt icpcheck_fmt)

icpcheck_compiled_library(lz4 INCLUDE lz4/lib SOURCES lz4/lib/lz4.c)
icpcheck_compiled_library(pugixml INCLUDE pugixml/src SOURCES pugixml/src/pugixml.cpp)
icpcheck_compiled_library(utf8proc INCLUDE utf8proc SOURCES utf8proc/utf8proc.c DEFINES UTF8PROC_STATIC)
icpcheck_compiled_library(zlib INCLUDE zlib SOURCES zlib/adler32.c zlib/crc32.c zlib/deflate.c
  zlib/inf*.c zlib/trees.c zlib/zutil.c)
file(CREATE_LINK ../minizip ${libraries}/include/minizip SYMBOLIC)
icpcheck_compiled_library(minizip INCLUDE include SOURCES minizip/ioapi.c minizip/unzip.c
  minizip/zip.c LINKS icpcheck_zlib)
icpcheck_compiled_library(re2 INCLUDE re2 SOURCES re2/re2/*.cc re2/util/rune.cc re2/util/strutil.cc)
icpcheck_compiled_library(yaml-cpp INCLUDE yaml-cpp/include SOURCES yaml-cpp/src/*.cpp
  DEFINES YAML_CPP_STATIC_DEFINE)

# For what comes after this, which is our own code.
add_compile_options("SHELL:-include ${PROJECT_SOURCE_DIR}/wasm/missing.hpp")
