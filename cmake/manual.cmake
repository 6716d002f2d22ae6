# SPDX-License-Identifier: MIT
# Man pages and completion scripts, made from the tables that help is made from.

# icpcheck_manual(): the target `manual`, which writes them to the folder `manual` of the build.
function(icpcheck_manual)
  set(folder ${PROJECT_BINARY_DIR}/manual)
  add_executable(icpcheck_manual EXCLUDE_FROM_ALL src/manual/main.cpp)
  target_link_libraries(icpcheck_manual PRIVATE icpcheck_cli icpcheck_warnings)
  # The day of the commit where SOURCE_DATE_EPOCH tells it, so that each build writes the same.
  string(TIMESTAMP day "%Y-%m-%d" UTC)
  add_custom_command(
    OUTPUT ${folder}/done
    COMMAND ${CMAKE_COMMAND} -E rm -rf ${folder}
    COMMAND icpcheck_manual ${folder} ${day} ${PROJECT_DESCRIPTION}
    COMMAND ${CMAKE_COMMAND} -E touch ${folder}/done
    DEPENDS icpcheck_manual
    COMMENT "Writing man pages and completion scripts"
    VERBATIM)
  add_custom_target(manual DEPENDS ${folder}/done)
endfunction()
