import ArgumentParser

/// Measures what users wait for.
///
/// Every figure stands beside a rival's in the same run.
@main
struct UppsiktBench: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "uppsikt-bench", abstract: "Generate logs and measure how they are replayed.",
        subcommands: [Generate.self, ReplayRate.self, SnapshotRate.self])
}
