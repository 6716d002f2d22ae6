// SPDX-License-Identifier: MIT
// The names of namespaces and relations of Office files (ECMA-376).
#pragma once

#include <string_view>

namespace icpcheck::sheet::space {

constexpr const char* main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
constexpr const char* relations =
    "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
constexpr const char* package_relations =
    "http://schemas.openxmlformats.org/package/2006/relationships";
constexpr const char* content_types =
    "http://schemas.openxmlformats.org/package/2006/content-types";
constexpr const char* core_properties =
    "http://schemas.openxmlformats.org/package/2006/metadata/core-properties";
constexpr const char* application_properties =
    "http://schemas.openxmlformats.org/officeDocument/2006/extended-properties";
constexpr const char* dublin_core = "http://purl.org/dc/elements/1.1/";

}  // namespace icpcheck::sheet::space
