// SPDX-License-Identifier: MIT
// Work on many items by several threads, with results that come in the order of the items.
#pragma once

#include <algorithm>
#include <atomic>
#include <condition_variable>
#include <cstddef>
#include <exception>
#include <functional>
#include <mutex>
#include <optional>
#include <system_error>
#include <thread>
#include <utility>
#include <vector>

namespace icpcheck::batch {

/// Calls `work(item, worker)` once for each item from 0, and `take(item, result)` in the order of
/// the items, one call at a time. At most a few results wait for their turn. When `stop` turns
/// true no further item is begun; those that were begun are finished and taken. What a call
/// throws ends the work and is thrown again.
template <class Result>
class InOrder {
 public:
  using Work = std::function<Result(std::size_t item, std::size_t worker)>;
  using Take = std::function<void(std::size_t item, Result&& result)>;

  InOrder(std::size_t count, std::size_t jobs, const std::atomic<bool>* stop, Work work, Take take)
      : count_(count), stop_(stop), work_(std::move(work)), take_(std::move(take)) {
    jobs_ = std::max<std::size_t>(1, std::min(jobs, count));
    waiting_.resize(jobs_ * results_a_job);
  }

  void run() {
    if (jobs_ == 1) return run_alone();
    std::vector<std::thread> threads;
    threads.reserve(jobs_);
    while (threads.size() < jobs_ && start_worker(threads)) {
    }
    if (threads.empty()) return run_alone();
    for (std::thread& thread : threads) thread.join();
    if (failure_) std::rethrow_exception(failure_);
  }

 private:
  static constexpr std::size_t results_a_job = 16;

  [[nodiscard]] bool stopped() const {
    return stop_ != nullptr && stop_->load(std::memory_order_relaxed);
  }

  void run_alone() {
    for (std::size_t item = 0; item < count_ && !stopped(); ++item) take_(item, work_(item, 0));
  }

  /// False where the system gives no further thread; WebAssembly gives none.
  bool start_worker(std::vector<std::thread>& threads) {
    const std::size_t worker = threads.size();
    try {
      threads.emplace_back([this, worker] { run_worker(worker); });
    } catch (const std::system_error&) {
      return false;
    }
    return true;
  }

  void run_worker(std::size_t worker) {
    try {
      while (const std::optional<std::size_t> item = next()) keep(*item, work_(*item, worker));
    } catch (...) {
      const std::lock_guard lock{mutex_};
      if (!failure_) failure_ = std::current_exception();
      changed_.notify_all();
    }
  }

  /// The next item to begin; empty when there is none left.
  std::optional<std::size_t> next() {
    std::unique_lock lock{mutex_};
    changed_.wait(lock, [this] { return failure_ || next_ - taken_ < waiting_.size(); });
    if (failure_ || next_ == count_ || stopped()) return std::nullopt;
    return next_++;
  }

  /// Takes what has its turn, unless another worker is at it: then that one goes on with ours.
  void keep(std::size_t item, Result&& result) {
    std::unique_lock lock{mutex_};
    waiting_[item % waiting_.size()] = std::move(result);
    if (taking_) return;
    taking_ = true;
    while (!failure_ && waiting_[taken_ % waiting_.size()]) {
      Result taken = std::move(*waiting_[taken_ % waiting_.size()]);
      waiting_[taken_ % waiting_.size()].reset();
      lock.unlock();
      take_(taken_, std::move(taken));
      lock.lock();
      ++taken_;
      changed_.notify_all();
    }
    taking_ = false;
  }

  std::size_t count_;
  std::size_t jobs_ = 1;
  const std::atomic<bool>* stop_;
  Work work_;
  Take take_;

  std::mutex mutex_;
  std::condition_variable changed_;
  std::vector<std::optional<Result>> waiting_;  // by item, modulo its size
  std::size_t next_ = 0;                        // the first item that nobody has begun
  std::size_t taken_ = 0;                       // the first item that is not taken; only one writes
  bool taking_ = false;
  std::exception_ptr failure_;
};

}  // namespace icpcheck::batch
