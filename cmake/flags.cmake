# One INTERFACE target that every target of ours links: warnings, hardening, sanitizers, Qt strictness.
add_library(flags INTERFACE)
target_include_directories(flags INTERFACE ${CMAKE_SOURCE_DIR})
target_compile_definitions(flags INTERFACE
    QT_NO_CAST_FROM_ASCII QT_NO_CAST_TO_ASCII QT_NO_FOREACH QT_NO_KEYWORDS QT_NO_CONTEXTLESS_CONNECT
    QT_DISABLE_DEPRECATED_BEFORE=0x060400
    TENANTRY_VERSION="${PROJECT_VERSION}")

option(TENANTRY_WERROR "Warnings are errors" ON)
set(TENANTRY_SANITIZE "" CACHE STRING "address,undefined or thread; empty for none")

if(MSVC)
    target_compile_options(flags INTERFACE /W4 /permissive- /utf-8 $<$<BOOL:${TENANTRY_WERROR}>:/WX>)
else()
    target_compile_options(flags INTERFACE -Wall -Wextra -Wpedantic -Wshadow -Wnon-virtual-dtor
        -Woverloaded-virtual -Wcast-qual -Wimplicit-fallthrough -Wno-missing-field-initializers
        $<$<BOOL:${TENANTRY_WERROR}>:-Werror>)
    # GCC 12 reports false overflows and dangling objects inside its own standard library at -O2.
    if(CMAKE_CXX_COMPILER_ID STREQUAL "GNU" AND NOT CMAKE_BUILD_TYPE STREQUAL "Debug")
        target_compile_options(flags INTERFACE -Wno-stringop-overflow -Wno-restrict -Wno-array-bounds
            -Wno-stringop-overread -Wno-maybe-uninitialized)
    endif()
    set(CMAKE_POSITION_INDEPENDENT_CODE ON)
    # More than a hundred test programs link the same libraries; GNU ld needs minutes for that, mold seconds.
    find_program(MOLD mold)
    if(MOLD AND CMAKE_BUILD_TYPE STREQUAL "Debug" AND CMAKE_CXX_COMPILER_ID STREQUAL "GNU")
        target_link_options(flags INTERFACE -fuse-ld=mold)
    endif()
    if(CMAKE_BUILD_TYPE STREQUAL "Release" AND NOT WIN32)
        target_compile_options(flags INTERFACE -fstack-protector-strong -D_FORTIFY_SOURCE=2)
        target_compile_definitions(flags INTERFACE _GLIBCXX_ASSERTIONS)
        if(NOT APPLE)
            target_link_options(flags INTERFACE -pie -Wl,-z,relro,-z,now)
        endif()
    endif()
endif()

if(TENANTRY_SANITIZE)
    target_compile_options(flags INTERFACE -fsanitize=${TENANTRY_SANITIZE} -fno-omit-frame-pointer
        -fno-sanitize-recover=all)
    target_link_options(flags INTERFACE -fsanitize=${TENANTRY_SANITIZE})
    # GCC's thread sanitizer does not model fences; ours are all through libraries that it does not see.
    if(TENANTRY_SANITIZE STREQUAL "thread")
        target_compile_options(flags INTERFACE -Wno-tsan)
    endif()
endif()
