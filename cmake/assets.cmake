# SPDX-License-Identifier: MIT
# Turns the style sheets and the script of HTML pages into constants. Comments stay out.

# icpcheck_asset(VARIABLE FILE): the content of a file, without comments that fill lines.
function(icpcheck_asset variable file)
  set_property(DIRECTORY APPEND PROPERTY CMAKE_CONFIGURE_DEPENDS ${file})
  file(READ ${file} content)
  string(REGEX REPLACE "/\\*[^*]*\\*/\n+" "" content "${content}")
  set(${variable} "${content}" PARENT_SCOPE)
endfunction()

function(icpcheck_paper_assets)
  set(folder ${PROJECT_SOURCE_DIR}/src/paper/html)
  icpcheck_asset(colours ${folder}/colours.css)
  icpcheck_asset(page ${folder}/page.css)
  icpcheck_asset(print ${folder}/print.css)
  set(style "${colours}${page}${print}")
  icpcheck_asset(script ${folder}/page.js)
  configure_file(${folder}/assets.cpp.in ${PROJECT_BINARY_DIR}/paper_assets.cpp @ONLY)
  target_sources(icpcheck_paper PRIVATE ${PROJECT_BINARY_DIR}/paper_assets.cpp)
endfunction()
