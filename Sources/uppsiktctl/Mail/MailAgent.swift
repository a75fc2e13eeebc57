import Foundation
import Subprocess
import SystemPackage

/// The program that takes messages on its standard input and answers for their delivery: the `sendmail` interface, which
/// Exim, Postfix, OpenSMTPD, dma and msmtp all have.
struct MailAgent: Sendable {
    /// Where Debian's mail agents put the program (Debian Policy, 11.6).
    static let usual = "/usr/sbin/sendmail"
    /// How long a hand-over may take before the agent is ended.
    static let patience = Duration.seconds(60)
    /// The most bytes that are kept of what an agent says.
    private static let mostSaid = 4096

    /// The program's path.
    let path: String
    /// How long a hand-over may take.
    var patience = MailAgent.patience

    /// The agent to use.
    ///
    /// - Parameters:
    ///   - given: The path given with an option.
    ///   - environment: The environment of the process, whose `UPPSIKT_SENDMAIL` counts where no path is given.
    /// - Throws: ``Failure`` where there is no such program.
    static func find(_ given: String?, in environment: [String: String]) throws(Failure) -> MailAgent {
        let named = environment["UPPSIKT_SENDMAIL"].flatMap { $0.isEmpty ? nil : $0 }
        let path = given ?? named ?? usual
        var status = stat()
        let isProgram = stat(path, &status) == 0 && status.st_mode & S_IFMT == S_IFREG && access(path, X_OK) == 0
        guard path.contains("/"), isProgram else {
            throw Failure(
                Printable.line(
                    "There is no mail agent at \(path); install one, such as dma, or name one with --sendmail or "
                        + "UPPSIKT_SENDMAIL. Nothing was sent."))
        }
        return MailAgent(path: path)
    }

    /// Hands a message over.
    ///
    /// - Parameters:
    ///   - message: A message in the Internet Message Format with line feeds.
    ///   - recipient: Its address.
    func handOver(_ message: String, to recipient: String) async -> MailOutcome {
        // An address that begins with a hyphen would be an option to the agent. The daemon writes no message to one; but
        // not every agent knows "--" before the recipients, so it is checked here where it matters.
        guard Envelope.isPlain(recipient) else { return .refused("the recipient has no plain address") }
        var arguments = ["-i"]
        if let sender = Envelope.sender(of: message) { arguments += ["-f", sender] }
        arguments.append(recipient)
        return await withTaskGroup(of: Ending.self) { tasks in
            tasks.addTask { [arguments] in await run(arguments, Array(message.utf8)) }
            tasks.addTask {
                do {
                    try await Task.sleep(for: patience)
                    return .timeIsUp
                } catch {
                    return .notReached
                }
            }
            var isLate = false
            while let ending = await tasks.next() {
                switch ending {
                case .ended(.exited(0), _):
                    tasks.cancelAll()
                    return .taken
                case .ended(.exited(let code), let said) where !isLate:
                    tasks.cancelAll()
                    return .refused(SaidReason.of(said) ?? "the mail agent ended with status \(code)")
                case .ended(.signaled(let signal), _) where !isLate:
                    tasks.cancelAll()
                    return .unknown(
                        "the mail agent was ended by signal \(signal) and may have taken the message or not")
                case .notStarted(let reason):
                    tasks.cancelAll()
                    return .refused(reason)
                case .timeIsUp:
                    isLate = true
                    tasks.cancelAll()
                case .ended, .notReached: continue
                }
            }
            return .unknown(
                "the mail agent did not end within \(patience.components.seconds) seconds and may have taken the message "
                    + "or not")
        }
    }

    private enum Ending: Sendable {
        case ended(TerminationStatus, [UInt8])
        case notStarted(String)
        case timeIsUp
        case notReached
    }

    /// Runs the agent to its end; where the task is cancelled, the agent and what it started are ended.
    private func run(_ arguments: [String], _ message: [UInt8]) async -> Ending {
        var options = PlatformOptions()
        // A group of its own, so that what the agent starts is ended with it.
        options.processGroupID = 0
        options.teardownSequence = [
            .send(signal: .terminate, toProcessGroup: true, allowedDurationToNextStep: .seconds(2))
        ]
        do {
            let result = try await Subprocess.run(
                .path(FilePath(path)), arguments: Arguments(arguments), platformOptions: options, input: .inputWriter,
                output: .sequence, error: .combinedWithOutput
            ) { execution in
                async let written: Void = Self.write(message, to: execution.standardInputWriter)
                let said = await Self.read(execution.standardOutput)
                await written
                return said
            }
            return .ended(result.terminationStatus, result.closureResult)
        } catch let error as SubprocessError where error.code == .spawnFailed || error.code == .executableNotFound {
            return .notStarted("the mail agent at \(path) could not be started")
        } catch {
            return .notReached
        }
    }

    /// Writes the whole message; an agent that ends before it read it all says why with its status.
    private static func write(_ message: [UInt8], to writer: StandardInputWriter) async {
        do {
            _ = try await writer.write(message)
            try await writer.finish()
        } catch {
            // The agent closed its input; its exit status tells what became of the message.
        }
    }

    /// Reads what the agent says to its end, and keeps the beginning.
    private static func read(_ output: SubprocessOutputSequence) async -> [UInt8] {
        var said: [UInt8] = []
        do {
            for try await part in output where said.count < mostSaid {
                part.withUnsafeBytes { said += $0.prefix(mostSaid - said.count) }
            }
        } catch {
            // What was said until then is all there is.
        }
        return said
    }
}
