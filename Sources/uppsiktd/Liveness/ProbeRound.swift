/// Runs the probes of all parts concurrently.
struct ProbeRound: Sendable {
    private let runners: [ProbeRunner]

    init(_ probes: [LivenessProbe]) { runners = probes.map(ProbeRunner.init) }

    /// Runs all probes, and waits until all have returned or the limit is over.
    ///
    /// - Parameter limit: The longest time to wait.
    /// - Returns: The parts whose probes did not return, each with its error if known; empty if all did.
    func ask(within limit: Duration) async -> [(name: String, failure: (any Error)?)] {
        let end = ContinuousClock.now + limit
        for runner in runners { runner.ask() }
        // Probes usually return within a millisecond; after that, the results are polled less and less often.
        var pause = Duration.milliseconds(1)
        while runners.contains(where: { !$0.isAnswered }), ContinuousClock.now < end, !Task.isCancelled {
            do { try await Task.sleep(for: pause) } catch { break }
            pause = min(pause * 2, .milliseconds(100))
        }
        return runners.filter { !$0.isAnswered }.map { ($0.probe.name, $0.failure) }
    }
}
