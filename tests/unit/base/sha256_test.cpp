// SPDX-License-Identifier: MIT
// SHA-256, with the instructions of the processor and without.
#include "icpcheck/base/sha256.hpp"

#include <string>

#include "base/sha256_blocks.hpp"
#include "support/catch.hpp"

namespace icpcheck {
namespace {

TEST_CASE("SHA-256 gives the published digests") {
  // FIPS 180-4 examples: "", "abc", two blocks, one million "a".
  CHECK(sha256("") == "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");
  CHECK(sha256("abc") == "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
  CHECK(sha256("abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq") ==
        "248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1");
  CHECK(sha256(std::string(1'000'000, 'a')) ==
        "cdc76e5c9914fb9281a1c7e284d73e67f1809a48a497200e046d39ccc7112cd0");
}

TEST_CASE("SHA-256 gives the same with the instructions of the processor and without") {
  Sha256State quick{1, 2, 3, 4, 5, 6, 7, 8};
  Sha256State plain = quick;
  std::string text(10 * sha256_block, '\0');
  for (std::size_t i = 0; i < text.size(); ++i) text[i] = static_cast<char>(i * i + 7 * i);
  add_blocks(quick, text);
  add_blocks_plainly(plain, text);
  CHECK(quick == plain);
  CHECK(quick != Sha256State{1, 2, 3, 4, 5, 6, 7, 8});
}

}  // namespace
}  // namespace icpcheck
