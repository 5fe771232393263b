# tenantry_layer(name SOURCES … LINK …): a static library for one folder, which is one layer.
function(tenantry_layer name)
    cmake_parse_arguments(arg "" "" "SOURCES;LINK;PRIVATE" ${ARGN})
    add_library(${name} STATIC ${arg_SOURCES})
    target_link_libraries(${name} PUBLIC flags ${arg_LINK} PRIVATE ${arg_PRIVATE})
endfunction()

# tenantry_test(name LABEL unit SOURCES … LINK …): one test program. Labels: unit (no display), gui (offscreen
# platform), e2e (needs a display server; run by its own script).
function(tenantry_test name)
    cmake_parse_arguments(arg "" "LABEL;TIMEOUT" "SOURCES;LINK;ENV" ${ARGN})
    if(NOT arg_LABEL)
        set(arg_LABEL unit)
    endif()
    if(NOT arg_TIMEOUT)
        set(arg_TIMEOUT 120)
    endif()
    if(NOT arg_SOURCES)
        set(arg_SOURCES ${name}.cpp)
    endif()
    add_executable(${name} ${arg_SOURCES})
    target_link_libraries(${name} PRIVATE Qt6::Test flags ${arg_LINK})
    target_compile_definitions(${name} PRIVATE TENANTRY_SOURCE_DIR="${CMAKE_SOURCE_DIR}")
    add_test(NAME ${name} COMMAND ${name})
    set_tests_properties(${name} PROPERTIES LABELS ${arg_LABEL} TIMEOUT ${arg_TIMEOUT}
        ENVIRONMENT "QT_QPA_PLATFORM=offscreen;LC_ALL=C.UTF-8;TENANTRY_BIN=${CMAKE_RUNTIME_OUTPUT_DIRECTORY};${arg_ENV}")
endfunction()
