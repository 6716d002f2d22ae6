// SPDX-License-Identifier: MIT
#include "yaml/plain_events.hpp"

#include <yaml-cpp/mark.h>

#include <string>

#include "yaml/plain_scanner.hpp"

namespace icpcheck::yaml {
namespace {

using EventKind = PlainEvent::Kind;

class Sender {
 public:
  Sender(const PlainScanner& scanner, YAML::EventHandler& events)
      : scanner_(scanner), events_(events) {}

  void send(const PlainEvent& event) {
    mark_.pos = static_cast<int>(event.place);
    const auto style = event.flow ? YAML::EmitterStyle::Flow : YAML::EmitterStyle::Block;
    switch (event.kind) {
      case EventKind::map:
        return events_.OnMapStart(mark_, no_tag_, 0, style);
      case EventKind::list:
        return events_.OnSequenceStart(mark_, no_tag_, 0, style);
      case EventKind::map_end:
        return events_.OnMapEnd();
      case EventKind::list_end:
        return events_.OnSequenceEnd();
      case EventKind::plain:
      case EventKind::quoted:
        text_ = scanner_.text_of(event);
        return events_.OnScalar(mark_, event.kind == EventKind::plain ? no_tag_ : not_plain_, 0,
                                text_);
    }
  }

 private:
  const PlainScanner& scanner_;
  YAML::EventHandler& events_;
  YAML::Mark mark_;
  std::string text_;  // one for all, so that most take no memory of their own
  const std::string no_tag_ = "?";
  const std::string not_plain_ = "!";  // what yaml-cpp gives texts in quotes and in blocks
};

}  // namespace

bool send_plain(std::string_view source, YAML::EventHandler& events) {
  PlainScanner scanner(source);
  if (!scanner.scan()) return false;
  events.OnDocumentStart({});
  Sender sender(scanner, events);
  for (const PlainEvent& event : scanner.events()) sender.send(event);
  events.OnDocumentEnd();
  return true;
}

}  // namespace icpcheck::yaml
