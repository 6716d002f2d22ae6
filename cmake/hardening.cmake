# SPDX-License-Identifier: MIT
# What makes of a mistake with memory an end of the program and not the start of another one. All that
# is compiled after this is compiled so; tests/binary/hardening.sh looks at the objects.
include(CheckCXXCompilerFlag)

add_compile_options(-fstack-protector-strong)
check_cxx_compiler_flag(-fcf-protection ICPCHECK_CAN_GUARD_JUMPS)  # of the processors of x86 alone
if(ICPCHECK_CAN_GUARD_JUMPS)
  add_compile_options(-fcf-protection)
endif()
# The C library knows the sizes of buffers only from what is optimised.
add_compile_options("$<$<CONFIG:Release>:-U_FORTIFY_SOURCE;-D_FORTIFY_SOURCE=3>")
add_link_options(-Wl,-z,relro,-z,now)
