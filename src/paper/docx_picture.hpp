// SPDX-License-Identifier: MIT
// Pictures of a Word document, drawn as shapes that can be edited.
#pragma once

#include "icpcheck/paper/picture.hpp"
#include "paper/docx_body.hpp"

namespace icpcheck::paper {

/// A paragraph that holds the picture, at most `width` and `height` twentieths of a point large.
/// Programs that draw no shapes show what it means in words.
void write_docx_picture(const Picture& picture, int width, int height, DocxBody& body);

}  // namespace icpcheck::paper
