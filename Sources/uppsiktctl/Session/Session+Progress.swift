extension Session {
    /// Does something that may take a while, and says so to whoever watches standard error.
    ///
    /// - Parameters:
    ///   - words: What is being done.
    ///   - body: The work.
    /// - Throws: What the work throws.
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

    /// Writes the line again and again until the task is cancelled.
    ///
    /// - Returns: Whether it was ever written.
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
            // The line stays where nobody looks.
        }
    }
}
