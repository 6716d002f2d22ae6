// SPDX-License-Identifier: MIT
// The formats that are no documents.
#pragma once

#include <ostream>

#include "icpcheck/form/formats.hpp"

namespace icpcheck::form {

void write_html(const Forms& forms, const paper::Look& look, std::ostream& out);
void write_csv(const Forms& forms, const paper::Look& look, std::ostream& out);
void write_xlsx(const Forms& forms, const paper::Look& look, std::ostream& out);
void write_json(const Forms& forms, const paper::Look& look, std::ostream& out);

}  // namespace icpcheck::form
