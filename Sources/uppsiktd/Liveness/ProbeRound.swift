/// Asks every part of the daemon, side by side.
struct ProbeRound: Sendable {
    private let runners: [ProbeRunner]

    init(_ probes: [LivenessProbe]) { runners = probes.map(ProbeRunner.init) }

    /// Asks every part, and waits until all have answered or the time is over.
    ///
    /// - Parameter limit: The longest to wait.
    /// - Returns: The parts that have not answered, each with why if that is known; none where all have.
    func ask(within limit: Duration) async -> [(name: String, failure: (any Error)?)] {
        let end = ContinuousClock.now + limit
        for runner in runners { runner.ask() }
        // Answers usually come in less than a millisecond; after that, it looks less and less often.
        var pause = Duration.milliseconds(1)
        while runners.contains(where: { !$0.isAnswered }), ContinuousClock.now < end, !Task.isCancelled {
            do { try await Task.sleep(for: pause) } catch { break }
            pause = min(pause * 2, .milliseconds(100))
        }
        return runners.filter { !$0.isAnswered }.map { ($0.probe.name, $0.failure) }
    }
}
