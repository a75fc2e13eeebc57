import ArgumentParser
import Foundation
import Systemd

/// Checks the configuration and prints what is configured.
struct ShowConfiguration: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "configuration",
        abstract: "Check the configuration, and print what is configured and where each value comes from, as YAML.")

    @OptionGroup var options: ConfigurationOptions

    func run() async throws {
        do {
            let environment = ProcessInfo.processInfo.environment
            let directories = try ServiceDirectories(environment: environment)
            let file = ConfigurationFile(named: options.configuration, directory: directories.configuration.first)
            let configuration = try await DaemonConfiguration.load(
                commandLine: options.given, environment: environment, file: file)
            FileHandle.standardOutput.write(Data(configuration.yaml.utf8))
        } catch {
            throw complain(error)
        }
    }
}
