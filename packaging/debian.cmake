# The Debian package griot, by `setup/build.sh release griot_package`: it depends
# on what is linked.
set(CPACK_GENERATOR DEB)
set(CPACK_PACKAGE_NAME griot)
set(CPACK_PACKAGE_VERSION ${PROJECT_VERSION})
set(CPACK_PACKAGE_CONTACT
    "griot maintainers <griot@example.org>")
set(CPACK_PACKAGING_INSTALL_PREFIX /usr)
set(CPACK_STRIP_FILES ON)
set(CPACK_INSTALL_DEFAULT_DIRECTORY_PERMISSIONS
    OWNER_READ OWNER_WRITE OWNER_EXECUTE GROUP_READ GROUP_EXECUTE WORLD_READ
    WORLD_EXECUTE)
set(CPACK_DEBIAN_FILE_NAME DEB-DEFAULT)
set(CPACK_DEBIAN_PACKAGE_SECTION science)
set(CPACK_DEBIAN_PACKAGE_SHLIBDEPS ON)
set(CPACK_PACKAGE_DESCRIPTION_SUMMARY
    "turns news into a knowledge graph that shows its evidence")
# CPack puts the summary before it.
set(CPACK_PACKAGE_DESCRIPTION
    "griot reads English news and builds a knowledge graph from it: who did what
to whom, when, where, and who says so. It runs without a network; each fact
keeps the sentences that it stands on.")

# What Debian asks of every package.
set(documents ${CMAKE_CURRENT_BINARY_DIR}/packaging)
file(MAKE_DIRECTORY ${documents})
add_custom_command(
  OUTPUT ${documents}/copyright
  COMMAND sh -c "(cat '${PROJECT_SOURCE_DIR}/packaging/copyright'; sed -e 's/^$/./' -e 's/^/ /' '${PROJECT_SOURCE_DIR}/NOTICE') > copyright"
  WORKING_DIRECTORY ${documents}
  DEPENDS packaging/copyright NOTICE
  VERBATIM)
add_custom_command(
  OUTPUT ${documents}/changelog.gz
  COMMAND sh -c "gzip -9nc '${PROJECT_SOURCE_DIR}/packaging/changelog' > changelog.gz"
  WORKING_DIRECTORY ${documents}
  DEPENDS packaging/changelog
  VERBATIM)
add_custom_target(packaging_documents ALL
                  DEPENDS ${documents}/copyright ${documents}/changelog.gz)
install(FILES ${documents}/copyright ${documents}/changelog.gz
        DESTINATION share/doc/griot)
# What is in it is built first, and no tests (griot_package).
set(CMAKE_SKIP_INSTALL_ALL_DEPENDENCY ON)
include(CPack)
add_custom_target(griot_package COMMAND ${CMAKE_CPACK_COMMAND} -G DEB
                  WORKING_DIRECTORY ${PROJECT_BINARY_DIR})
add_dependencies(griot_package griot packaging_documents)
if(TARGET griot_pages)
  add_dependencies(griot_package griot_pages)
endif()
