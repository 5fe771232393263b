# Precompiled headers. Parsing Qt and the standard library is most of the cost of a translation unit, so all targets of
# one kind share one. GCC accepts a precompiled header only under the flags it was made with: libraries are -fPIC and
# programs -fPIE, so each kind has a host of its own.
#   tenantry_precompile(TARGET KIND): KIND is core, gui (libraries), test or guitest (programs).
option(TENANTRY_PCH "Use precompiled headers" ON)

set(pch_core
    <algorithm> <array> <atomic> <chrono> <cstdint> <functional> <map> <memory> <mutex> <optional> <span> <string>
    <string_view> <unordered_map> <utility> <variant> <vector>
    <QByteArray> <QCoreApplication> <QDateTime> <QDir> <QElapsedTimer> <QFile> <QFileInfo> <QFuture> <QFutureWatcher>
    <QHash> <QJsonArray> <QJsonDocument> <QJsonObject> <QJsonValue> <QList> <QLocale> <QMutex> <QObject> <QPointer>
    <QPromise> <QRegularExpression> <QSaveFile> <QSet> <QString> <QStringList> <QThread> <QTimer> <QUrl> <QUrlQuery>
    <tl/expected.hpp>)
set(pch_gui
    <QAbstractTableModel> <QAccessible> <QAction> <QApplication> <QBoxLayout> <QButtonGroup> <QCheckBox> <QClipboard>
    <QComboBox> <QDialog> <QFileDialog> <QHeaderView> <QKeyEvent> <QLabel> <QLineEdit> <QMenu> <QMimeData> <QPainter>
    <QPainterPath> <QPushButton> <QRadioButton> <QScrollArea> <QSortFilterProxyModel> <QStackedWidget> <QStyle>
    <QStyledItemDelegate> <QStyleOption> <QTableView> <QToolButton> <QWidget>)
set(pch_test <QSignalSpy> <QTemporaryDir> <QTest>)

# Qt6::Test tells each program its own folder, for QFINDTESTDATA, which no test here uses. With flags that differ, no
# precompiled header could be shared.
if(TARGET Qt6::Test)
    get_target_property(definitions Qt6::Test INTERFACE_COMPILE_DEFINITIONS)
    list(FILTER definitions EXCLUDE REGEX QT_TESTCASE_)
    set_property(TARGET Qt6::Test PROPERTY INTERFACE_COMPILE_DEFINITIONS ${definitions})
endif()

# Made by the first target of a kind that asks for it.
function(tenantry_pch_host kind)
    set(host pch_${kind})
    if(TARGET ${host})
        return()
    endif()
    set(source ${CMAKE_BINARY_DIR}/precompiled/${kind}.cpp)
    if(kind MATCHES "test$")
        file(CONFIGURE OUTPUT ${source} CONTENT "int main() { return 0; }\n")
        add_executable(${host} EXCLUDE_FROM_ALL ${source})
        # <QTest> includes more where the network is linked, so every test program links it.
        target_link_libraries(${host} PRIVATE Qt6::Test Qt6::Network)
    else()
        file(CONFIGURE OUTPUT ${source} CONTENT "// Only the host of a precompiled header.\n")
        add_library(${host} OBJECT EXCLUDE_FROM_ALL ${source})
    endif()
    target_link_libraries(${host} PRIVATE flags Qt6::Core tl::expected)
    set(headers ${pch_core})
    if(kind MATCHES "^gui")
        target_link_libraries(${host} PRIVATE Qt6::Widgets)
        list(APPEND headers ${pch_gui})
    endif()
    if(kind MATCHES "test$")
        list(APPEND headers ${pch_test})
    endif()
    set_target_properties(${host} PROPERTIES AUTOMOC OFF)
    target_precompile_headers(${host} PRIVATE ${headers})
endfunction()

function(tenantry_precompile target kind)
    if(NOT TENANTRY_PCH)
        return()
    endif()
    tenantry_pch_host(${kind})
    target_precompile_headers(${target} REUSE_FROM pch_${kind})
endfunction()
