// SPDX-License-Identifier: MIT
// Entries of a cache. The first byte says what the rest is: the file of an entry, the bytes of a
// result, or changes to the bytes of a real one: where, and what stands there instead. Demanded:
// what was not stored to the last byte is not found; what is stored is found as it was; of bytes
// that are no result nothing comes, and what comes can be packed up and read again as the same.
#include "batch/cached_result.hpp"
#include "icpcheck/batch/cache.hpp"
#include "scene.hpp"
#include "support.hpp"
#include "support/temporary_folder.hpp"

namespace {

using namespace icpcheck;
using fuzz::demand;

const std::string key(64, 'a');

const batch::Cache& cache() {
  static const TemporaryFolder folder;
  static const batch::Cache cache = [] {
    Diagnostics problems;
    auto opened = batch::Cache::open(folder.path("cache"), problems);
    demand(opened.has_value());
    return std::move(*opened);
  }();
  return cache;
}

const std::vector<const Pack*>& packs() {
  static const std::vector<const Pack*> packs = fuzz::built_in_packs();
  return packs;
}

/// The bytes of a real result.
const std::string& real_result() {
  static const std::string bytes = [] {
    const Description description = fuzz::description_of_project("examples/wirral/place.yaml");
    Report report = fuzz::report_on(description, fuzz::setup_with(packs()));
    batch::FileResult file;
    file.checked = true;
    file.tally = report.tally;
    file.result = std::move(report.descriptions.front());
    file.texts = {"one", "other"};
    return batch::pack_up(file, batch::every_day, packs());
  }();
  return bytes;
}

void unpack(std::string_view bytes) {
  const auto file = batch::unpack(bytes, Date{0}, packs());
  if (!file) return;
  fuzz::tell(file->problems);
  const std::string again = batch::pack_up(*file, batch::every_day, packs());
  const auto same = batch::unpack(again, Date{0}, packs());
  demand(same.has_value());
  fuzz::demand_same(batch::pack_up(*same, batch::every_day, packs()), again);
}

void store(std::string_view bytes) {
  cache().store(key, bytes);
  const auto found = cache().find(key);
  demand(found && found->view() == bytes);
}

std::string changed(fuzz::Choices choices) {
  std::string bytes = real_result();
  while (!choices.at_end()) {
    const std::size_t at = choices.below(bytes.size());
    const std::string_view other = choices.take(1 + choices.below(8));
    bytes.replace(at, other.size(), other);
  }
  return bytes;
}

}  // namespace

/// To open the cache, the whole program is hashed once, which is not to count as a hang.
extern "C" int LLVMFuzzerInitialize(int* /*count*/, char*** /*arguments*/) {
  cache();
  return 0;
}

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  fuzz::Choices choices(fuzz::view(data, size));
  const std::size_t kind = choices.below(4);
  if (kind == 0) store(choices.take(size));
  if (kind == 1) unpack(choices.take(size));
  if (kind > 1) unpack(changed(choices));
  return 0;
}
