extension Session {
    /// How often a command that waits for news looks whether somebody still reads.
    private static let look = Duration.seconds(1)

    /// Does something that may wait for news forever, and ends it where nobody reads the output any more.
    ///
    /// - Parameter body: The work.
    /// - Throws: ``ClosedPipe`` where nobody reads, and what the work throws.
    func untilAbandoned(_ body: @escaping @Sendable () async throws -> Void) async throws {
        try await withThrowingTaskGroup(of: Void.self) { group in
            defer { group.cancelAll() }
            group.addTask { try await body() }
            group.addTask {
                while !console.output.isAbandoned { try await Task.sleep(for: Self.look) }
                throw ClosedPipe()
            }
            try await group.next()
        }
    }
}
