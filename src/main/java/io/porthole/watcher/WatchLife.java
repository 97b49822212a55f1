package io.porthole.watcher;

/// What a [DirectoryWatcher] has from its start to its end, however often it loses the directory. Used by the watcher's
/// thread, except where a part says otherwise.
///
/// @param kept what of the tree outlives a loss
record WatchLife(
        WatchPlan plan, WatchVoice voice, WatchWaker waker, WatchRetry retry, AnswerCheck answers, KeptTree kept) {
    static WatchLife begin(WatchPlan plan, WatcherListener listener, WatchWaker waker, WatchRetry retry) {
        var voice = new WatchVoice(plan.source(), listener, plan.timing());
        var answers = new AnswerCheck(
                plan.timing().timer(),
                file -> voice.aside(() -> {
                    voice.trouble(WatchTrouble.unanswered(plan.path(), file));
                    voice.state(SourceState.RETRYING);
                }));
        return new WatchLife(plan, voice, waker, retry, answers, new KeptTree());
    }

    boolean isClosed() {
        return voice.isClosed();
    }

    /// The directory, or a part of it, is not watched; another attempt will follow.
    void failed(WatchTrouble trouble) {
        if (!isClosed()) {
            retry.failed();
            voice.error(retry.error(plan.source(), trouble));
            voice.state(SourceState.RETRYING);
        }
    }
}
