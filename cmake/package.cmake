# SPDX-License-Identifier: MIT
# What the Debian package holds. CPack makes it; packages/debian/build.sh says how it is called.

# icpcheck_package(): adds what stands beside the program, in the places that Debian has for it.
function(icpcheck_package)
  set(debian ${PROJECT_SOURCE_DIR}/packages/debian)
  set(manual ${PROJECT_BINARY_DIR}/manual)
  add_custom_target(package_manual ALL DEPENDS manual)
  install(DIRECTORY ${manual}/man1/ DESTINATION ${CMAKE_INSTALL_MANDIR}/man1)
  set(completions bash share/bash-completion/completions icpcheck
    zsh share/zsh/vendor-completions _icpcheck
    fish share/fish/vendor_completions.d icpcheck.fish)
  while(completions)
    list(POP_FRONT completions shell folder name)
    install(FILES ${manual}/completions/${shell} DESTINATION ${folder} RENAME ${name})
  endwhile()
  install(FILES ${debian}/copyright ${debian}/changelog README.md DESTINATION ${CMAKE_INSTALL_DOCDIR})
  install(DIRECTORY docs examples DESTINATION ${CMAKE_INSTALL_DOCDIR})
  # Libraries that are headers only: no package that this one depends on brings their notices.
  foreach(library nlohmann-json3-dev libcli11-dev)
    install(FILES /usr/share/doc/${library}/copyright DESTINATION ${CMAKE_INSTALL_DOCDIR}/notices
      RENAME ${library}.txt)
  endforeach()
  # Without name and day, so that each build gives the same bytes.
  install(CODE [[
    set(share "$ENV{DESTDIR}${CMAKE_INSTALL_PREFIX}/share")
    file(GLOB pages "${share}/man/man1/*.1")
    execute_process(COMMAND gzip -9nf ${pages} "${share}/doc/icpcheck/changelog"
      COMMAND_ERROR_IS_FATAL ANY)
  ]])
endfunction()

icpcheck_package()

file(READ packages/debian/description CPACK_PACKAGE_DESCRIPTION)
set(CPACK_GENERATOR DEB)
set(CPACK_PACKAGE_DESCRIPTION_SUMMARY "${PROJECT_DESCRIPTION}")
set(CPACK_PACKAGE_CONTACT "The icpcheck authors <icpcheck@example.org>")
set(CPACK_STRIP_FILES ON)
set(CPACK_INSTALL_DEFAULT_DIRECTORY_PERMISSIONS
  OWNER_READ OWNER_WRITE OWNER_EXECUTE GROUP_READ GROUP_EXECUTE WORLD_READ WORLD_EXECUTE)
set(CPACK_DEBIAN_FILE_NAME DEB-DEFAULT)
set(CPACK_DEBIAN_COMPRESSION_TYPE xz)
set(CPACK_DEBIAN_PACKAGE_SECTION utils)
set(CPACK_DEBIAN_PACKAGE_PRIORITY optional)
set(CPACK_DEBIAN_PACKAGE_SHLIBDEPS ON)
include(CPack)
