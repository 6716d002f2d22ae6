# SPDX-License-Identifier: MIT
# Compiles to WebAssembly with Debian's emscripten. clang is called as em++ would call it: the start
# of em++ takes longer than most of our files do. Only links need it.
set(CMAKE_SYSTEM_NAME Generic)
set(CMAKE_SYSTEM_PROCESSOR wasm32)
set(ICPCHECK_WASM ON)

set(CMAKE_C_COMPILER clang-14)
set(CMAKE_CXX_COMPILER clang++-14)
set(CMAKE_C_COMPILER_TARGET wasm32-unknown-emscripten)
set(CMAKE_CXX_COMPILER_TARGET wasm32-unknown-emscripten)
set(CMAKE_AR llvm-ar-14)
set(CMAKE_RANLIB llvm-ranlib-14)
set(CMAKE_SYSROOT /usr/share/emscripten/cache/sysroot)
set(CMAKE_TRY_COMPILE_TARGET_TYPE STATIC_LIBRARY)
set(CMAKE_FIND_ROOT_PATH_MODE_PROGRAM NEVER)

# Exceptions of WebAssembly itself: those of JavaScript make the program larger and some times
# slower. The other options are those that `em++ -v` shows.
string(CONCAT flags "-fwasm-exceptions -fvisibility=default -fno-threadsafe-statics "
  "-mllvm -combiner-global-alias-analysis=false -mllvm -disable-lsr "
  "-D_LIBCPP_ABI_VERSION=2 -DEMSCRIPTEN -D__unix__ -Xclang -iwithsysroot/include/compat")
set(CMAKE_C_FLAGS_INIT "${flags}")
set(CMAKE_CXX_FLAGS_INIT "${flags}")

# Where Debian has the parser that em++ wants; a node from elsewhere does not look there.
set(CMAKE_CXX_LINK_EXECUTABLE
  "${CMAKE_COMMAND} -E env NODE_PATH=/usr/share/nodejs em++ -fwasm-exceptions <LINK_FLAGS> <OBJECTS> -o <TARGET> <LINK_LIBRARIES>")
set(CMAKE_CROSSCOMPILING_EMULATOR node)
