# The languages of the program. English has a file too: its plurals.
#   tenantry_translations(TARGET): puts all languages into a program, under :/i18n.
#   ninja update_translations: brings translations/*.ts up to date with the sources.
set(TENANTRY_TS ${CMAKE_SOURCE_DIR}/translations/tenantry_en.ts ${CMAKE_SOURCE_DIR}/translations/tenantry_de.ts)
set(TENANTRY_QM_FOLDER ${CMAKE_BINARY_DIR}/translations)
set(TENANTRY_LUPDATE -no-obsolete -locations none -I ${CMAKE_SOURCE_DIR} ${CMAKE_SOURCE_DIR}/ui ${CMAKE_SOURCE_DIR}/app
    ${CMAKE_SOURCE_DIR}/server/web)

set(qm_files)
foreach(ts IN LISTS TENANTRY_TS)
    get_filename_component(name ${ts} NAME_WE)
    set(qm ${TENANTRY_QM_FOLDER}/${name}.qm)
    add_custom_command(OUTPUT ${qm}
        COMMAND ${CMAKE_COMMAND} -E make_directory ${TENANTRY_QM_FOLDER}
        COMMAND Qt6::lrelease -silent ${ts} -qm ${qm}
        DEPENDS ${ts} VERBATIM)
    list(APPEND qm_files ${qm})
endforeach()
add_custom_target(translations DEPENDS ${qm_files})
set(TENANTRY_QM ${qm_files})

list(GET TENANTRY_TS 0 english)
list(GET TENANTRY_TS 1 german)
add_custom_target(update_translations
    COMMAND Qt6::lupdate ${TENANTRY_LUPDATE} -pluralonly -ts ${english}
    COMMAND Qt6::lupdate ${TENANTRY_LUPDATE} -ts ${german}
    VERBATIM)

function(tenantry_translations target)
    # Named after the target: a program may link a library that has them too.
    qt_add_resources(${target} i18n_${target} PREFIX /i18n BASE ${TENANTRY_QM_FOLDER} FILES ${TENANTRY_QM})
    add_dependencies(${target} translations)
endfunction()
