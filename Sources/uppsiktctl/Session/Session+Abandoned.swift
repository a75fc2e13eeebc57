extension Session {
    /// How often a waiting command checks whether its output is still being read.
    private static let pollInterval = Duration.seconds(1)

    /// Runs something that may wait forever, and cancels it when the output is no longer read.
    ///
    /// - Throws: ``ClosedPipe`` if the output is no longer read, and what `body` throws.
    func untilAbandoned(_ body: @escaping @Sendable () async throws -> Void) async throws {
        try await withThrowingTaskGroup(of: Void.self) { group in
            defer { group.cancelAll() }
            group.addTask { try await body() }
            group.addTask {
                while !console.output.isAbandoned { try await Task.sleep(for: Self.pollInterval) }
                throw ClosedPipe()
            }
            try await group.next()
        }
    }
}
