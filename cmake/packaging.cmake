# What ./dev package makes: a .deb of the program and one of the server, which install wherever Debian's Qt exists,
# and a .tar.gz of the same files. The program needs the server's package, because it starts its own server.
include(GNUInstallDirs)

install(TARGETS tenantry RUNTIME)
install(TARGETS tenantry-server RUNTIME COMPONENT server)

if(UNIX AND NOT APPLE)
    set(linux ${CMAKE_SOURCE_DIR}/packaging/linux)
    install(FILES ${linux}/io.github.tenantry.Tenantry.desktop DESTINATION ${CMAKE_INSTALL_DATADIR}/applications)
    install(FILES ${linux}/io.github.tenantry.Tenantry.metainfo.xml DESTINATION ${CMAKE_INSTALL_DATADIR}/metainfo)
    install(FILES ${linux}/tenantry.svg DESTINATION ${CMAKE_INSTALL_DATADIR}/icons/hicolor/scalable/apps)
    install(FILES ${linux}/copyright DESTINATION ${CMAKE_INSTALL_DATADIR}/doc/tenantry)
    install(FILES ${linux}/copyright DESTINATION ${CMAKE_INSTALL_DATADIR}/doc/tenantry-server COMPONENT server)
    install(DIRECTORY ${CMAKE_SOURCE_DIR}/docs/server/ DESTINATION ${CMAKE_INSTALL_DATADIR}/doc/tenantry-server
        COMPONENT server FILES_MATCHING PATTERN "*.md")
    find_program(GZIP gzip)
    if(GZIP)
        configure_file(${linux}/changelog.in ${CMAKE_BINARY_DIR}/packaging/changelog @ONLY)
        foreach(name tenantry tenantry-server)
            set(packed ${CMAKE_BINARY_DIR}/packaging/${name})
            file(MAKE_DIRECTORY ${packed})
            execute_process(COMMAND ${GZIP} -9nc ${linux}/${name}.1 OUTPUT_FILE ${packed}/${name}.1.gz)
            execute_process(COMMAND ${GZIP} -9nc ${CMAKE_BINARY_DIR}/packaging/changelog
                OUTPUT_FILE ${packed}/changelog.gz)
            set(component desktop)
            if(name STREQUAL "tenantry-server")
                set(component server)
            endif()
            install(FILES ${packed}/${name}.1.gz DESTINATION ${CMAKE_INSTALL_DATADIR}/man/man1 COMPONENT ${component})
            install(FILES ${packed}/changelog.gz DESTINATION ${CMAKE_INSTALL_DATADIR}/doc/${name}
                COMPONENT ${component})
        endforeach()
    endif()
    install(FILES ${linux}/tenantry-server.service DESTINATION lib/systemd/system COMPONENT server)
    install(FILES ${linux}/server.toml DESTINATION /etc/tenantry COMPONENT server)
endif()

set(CPACK_PACKAGE_NAME tenantry)
set(CPACK_PACKAGE_VENDOR "The Tenantry maintainers")
set(CPACK_PACKAGE_DESCRIPTION_SUMMARY "Desktop program for managed service providers")
set(CPACK_PACKAGE_DESCRIPTION "Onboard customers and manage their users, licences and invitations, online or
 offline. Tenantry keeps a cache on this computer, plans every change before it runs,
 and includes a server for a single computer.")
set(CPACK_RESOURCE_FILE_LICENSE ${CMAKE_SOURCE_DIR}/LICENSE)
set(CPACK_STRIP_FILES ON)
set(CPACK_DEBIAN_FILE_NAME DEB-DEFAULT)
set(CPACK_DEBIAN_PACKAGE_MAINTAINER "The Tenantry maintainers <maintainers@tenantry.example>")
set(CPACK_DEBIAN_PACKAGE_SECTION admin)
set(CPACK_DEBIAN_PACKAGE_SHLIBDEPS ON)
set(CPACK_DEB_COMPONENT_INSTALL ON)
set(CPACK_COMPONENTS_ALL desktop server)
set(CPACK_COMPONENTS_GROUPING IGNORE)
set(CPACK_DEBIAN_DESKTOP_PACKAGE_NAME tenantry)
set(CPACK_DEBIAN_SERVER_PACKAGE_NAME tenantry-server)
set(CPACK_COMPONENT_DESKTOP_DESCRIPTION "${CPACK_PACKAGE_DESCRIPTION}")
set(CPACK_COMPONENT_SERVER_DESCRIPTION "Server of Tenantry, the desktop program for managed service providers
 Keeps customers, users and licences of a team in SQLite or PostgreSQL and
 serves them over HTTPS. The desktop program uses it on a single computer.")
# The administrator's own file.
set(CPACK_DEBIAN_SERVER_PACKAGE_CONTROL_EXTRA ${CMAKE_SOURCE_DIR}/packaging/linux/conffiles)
set(CPACK_DEBIAN_SERVER_PACKAGE_SUGGESTS postgresql)
# Loaded at run time only, so a dependency scan does not find them.
set(CPACK_DEBIAN_DESKTOP_PACKAGE_DEPENDS "libsecret-1-0, tenantry-server (= ${PROJECT_VERSION})")
set(CPACK_DEBIAN_DESKTOP_PACKAGE_RECOMMENDS "qt6-translations-l10n, qt6-wayland, gnome-keyring | kwalletmanager | keepassxc")
set(CPACK_INSTALL_PREFIX /usr)
set(CPACK_PACKAGING_INSTALL_PREFIX /usr)
include(CPack)
