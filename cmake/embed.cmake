# SPDX-License-Identifier: MIT
# Turns the packs, the styles of papers and the schemas into constants of the program, so that nothing of them is parsed
# when it starts. An error in one of them fails the build.

# icpcheck_embed(PACKS pack...): the library built_in, with these packs in the order of reports.
function(icpcheck_embed)
  cmake_parse_arguments(PARSE_ARGV 0 arg "" "" "PACKS")
  set(root ${PROJECT_SOURCE_DIR})
  set(output ${PROJECT_BINARY_DIR}/embedded.cpp)
  file(GLOB_RECURSE inputs CONFIGURE_DEPENDS ${root}/packs/*.yaml ${root}/papers/*.yaml
    ${root}/schemas/*.json)

  add_executable(icpcheck_embed ${root}/src/embed/main.cpp)
  target_include_directories(icpcheck_embed PRIVATE ${root}/src)
  target_link_libraries(icpcheck_embed PRIVATE icpcheck_packs icpcheck_warnings)
  add_custom_command(
    OUTPUT ${output}
    COMMAND icpcheck_embed ${output} ${arg_PACKS}
    DEPENDS icpcheck_embed ${inputs}
    WORKING_DIRECTORY ${root}
    COMMENT "Embedding packs, papers and schemas"
    VERBATIM)

  icpcheck_library(built_in SOURCES ${root}/src/packs/built_in.cpp ${output} LINKS packs)
endfunction()
