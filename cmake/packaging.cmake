# What ./dev package puts together: a .deb that installs everywhere Debian's Qt is, and a .tar.gz of the same files.
include(GNUInstallDirs)

if(UNIX AND NOT APPLE)
    set(linux ${CMAKE_SOURCE_DIR}/packaging/linux)
    install(FILES ${linux}/io.github.tenantry.Tenantry.desktop DESTINATION ${CMAKE_INSTALL_DATADIR}/applications)
    install(FILES ${linux}/io.github.tenantry.Tenantry.metainfo.xml DESTINATION ${CMAKE_INSTALL_DATADIR}/metainfo)
    install(FILES ${linux}/tenantry.svg DESTINATION ${CMAKE_INSTALL_DATADIR}/icons/hicolor/scalable/apps)
    install(FILES ${linux}/copyright DESTINATION ${CMAKE_INSTALL_DATADIR}/doc/tenantry)
endif()

set(CPACK_PACKAGE_NAME tenantry)
set(CPACK_PACKAGE_VENDOR "The Tenantry maintainers")
set(CPACK_PACKAGE_DESCRIPTION_SUMMARY "Desk of a managed service provider")
set(CPACK_PACKAGE_DESCRIPTION "Onboard customers and run their users, licences and invitations, online or offline.
 Tenantry keeps a cache on this computer, plans every change before it is run,
 and brings its own server for one computer.")
set(CPACK_RESOURCE_FILE_LICENSE ${CMAKE_SOURCE_DIR}/LICENSE)
set(CPACK_STRIP_FILES ON)
set(CPACK_DEBIAN_FILE_NAME DEB-DEFAULT)
set(CPACK_DEBIAN_PACKAGE_MAINTAINER "The Tenantry maintainers <maintainers@tenantry.example>")
set(CPACK_DEBIAN_PACKAGE_SECTION admin)
set(CPACK_DEBIAN_PACKAGE_SHLIBDEPS ON)
# Loaded at run time only, so that no dependency scan finds them.
set(CPACK_DEBIAN_PACKAGE_DEPENDS "libsecret-1-0")
set(CPACK_DEBIAN_PACKAGE_RECOMMENDS "qt6-translations-l10n, qt6-wayland, gnome-keyring | kwalletmanager | keepassxc")
set(CPACK_INSTALL_PREFIX /usr)
set(CPACK_PACKAGING_INSTALL_PREFIX /usr)
include(CPack)
