import ArgumentParser

/// Measures what users wait for.
///
/// `Tests/Benchmark/run` runs these beside their rivals and puts the figures together.
@main
struct UppsiktBench: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "uppsikt-bench", abstract: "Generate logs, and measure what users wait for.",
        subcommands: [
            Generate.self, AppendRate.self, CommandLoad.self, Growth.self, ReplayRate.self, ReportPage.self,
            SnapshotRate.self, Rectifying.self,
        ])
}
