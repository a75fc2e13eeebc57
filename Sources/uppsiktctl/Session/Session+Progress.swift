extension Session {
    /// Runs something that may take a while, and shows the elapsed time if standard error is a terminal.
    ///
    /// - Parameters:
    ///   - words: What is being done, for the message.
    ///   - body: The work.
    /// - Throws: What `body` throws.
    func withProgress<Value>(_ words: String, _ body: () async throws -> Value) async throws -> Value {
        guard console.errorsAreTerminal else { return try await body() }
        let ticker = Task { await tick(words) }
        do {
            let value = try await body()
            await clear(ticker)
            return value
        } catch {
            await clear(ticker)
            throw error
        }
    }

    /// Updates the line until the task is cancelled.
    ///
    /// - Returns: Whether the line was written at all.
    private func tick(_ words: String) async -> Bool {
        let clock = ContinuousClock()
        let start = clock.now
        var pause = progressDelay
        var shown = false
        while true {
            do {
                try await clock.sleep(for: pause)
                let seconds = (clock.now - start).components.seconds
                try console.errors.write(Array("\r\(words) … \(seconds) s".utf8))
            } catch {
                return shown
            }
            shown = true
            pause = .milliseconds(250)
        }
    }

    private func clear(_ ticker: Task<Bool, Never>) async {
        ticker.cancel()
        guard await ticker.value else { return }
        do {
            try console.errors.write(Array("\r\u{1B}[K".utf8))
        } catch {
            // The terminal is gone, and the line with it.
        }
    }
}
