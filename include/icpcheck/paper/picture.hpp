// SPDX-License-Identifier: MIT
// A picture of frames with words in them and of lines between them: what every format that draws
// can draw with its own means. Lengths are in points.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

namespace icpcheck::paper {

/// One line of words; it is never wrapped, so it is to fit into its frame.
struct PictureWords {
  std::string text;
  bool strong = false;
};

struct PictureFrame {
  enum class Edge : std::uint8_t { solid, broken, none };
  int x = 0;
  int y = 0;
  int width = 0;
  int height = 0;
  Edge edge = Edge::solid;
  bool shaded = false;              // a grey ground, else white
  std::vector<PictureWords> words;  // below each other, from the top
};

/// Level or upright.
struct PictureLine {
  int from_x = 0;
  int from_y = 0;
  int to_x = 0;
  int to_y = 0;
  bool broken = false;
};

struct Picture {
  std::string title;
  std::string meaning;  // what it shows, for who cannot see it
  int width = 0;
  int height = 0;
  std::vector<PictureFrame> frames;  // the later above the earlier
  std::vector<PictureLine> lines;    // above all frames
};

/// How words stand in frames: their size, from one line to the next, and off each edge.
inline constexpr int picture_words = 9;
inline constexpr int picture_step = 12;
inline constexpr int picture_padding = 5;
/// As wide as text on A4 between margins of 2.5 cm; a page that stands upright holds that height.
inline constexpr int picture_width = 453;
inline constexpr int picture_most_height = 640;

}  // namespace icpcheck::paper
