import ArgumentParser
import Foundation
import Glibc

/// Sends commands over the daemon's Unix socket from many connections at once, each waiting for its answer.
struct CommandLoad: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "commands", abstract: "Send commands to a daemon from many connections at once.")

    @Option(help: "The daemon's socket.")
    var socket: String

    @Option(help: "How many connections.")
    var connections = 64

    @Option(help: "For how long, in seconds.")
    var seconds = 5.0

    @Option(help: "How many activities there are to report on: activity granvik-0 and on.")
    var activities = 6400

    @Option(help: "A directory on the log's file system, where flushes are timed meanwhile.")
    var directory: String

    func run() async throws {
        let flush = FlushTime(directory: directory)
        let flushes = Task.detached { [seconds] in try flush.median(of: max(3, Int(seconds * 20)), pause: 50_000) }
        var clients = try (0..<connections).map { try CommandConnection(path: socket, number: $0, of: activities) }
        defer { for client in clients { client.close() } }
        var waiting = clients.map { pollfd(fd: $0.descriptor, events: Int16(POLLIN), revents: 0) }
        var latencies: [Double] = []
        latencies.reserveCapacity(1_000_000)
        let clock = ContinuousClock()
        let began = clock.now
        let end = began + .seconds(seconds)
        for index in clients.indices { try clients[index].send() }
        var open = clients.count
        while open > 0 {
            guard poll(&waiting, nfds_t(waiting.count), 10_000) > 0 else {
                throw ValidationError("The daemon did not answer within ten seconds.")
            }
            for index in waiting.indices where waiting[index].revents != 0 {
                guard let latency = try clients[index].receive() else { continue }
                latencies.append(latency)
                if clock.now < end {
                    try clients[index].send()
                } else {
                    waiting[index].fd = -1
                    open -= 1
                }
            }
        }
        let elapsed = (clock.now - began).seconds
        var figures = Figures()
        figures["commands"] = Double(latencies.count)
        figures["rate"] = Double(latencies.count) / elapsed
        figures["p50"] = latencies.quantile(0.5)
        figures["p99"] = latencies.quantile(0.99)
        figures["flush"] = try await flushes.value
        try figures.print()
    }
}
