import Foundation
import Subprocess
import SystemPackage

/// A program with the `sendmail` interface, which accepts messages on its standard input for delivery, such as Exim,
/// Postfix, OpenSMTPD, dma and msmtp.
struct MailAgent: Sendable {
    /// The path of Debian's mail agents (Debian Policy, 11.6).
    static let defaultPath = "/usr/sbin/sendmail"
    /// How long an agent may run before it is terminated, by default.
    static let defaultTimeout = Duration.seconds(60)
    /// The maximum size of an agent's output that is kept, in bytes.
    private static let maximumOutput = 4096

    /// The program's path.
    let path: String
    /// How long the agent may run before it is terminated.
    var timeout = MailAgent.defaultTimeout

    /// Finds the agent to use.
    ///
    /// - Parameters:
    ///   - given: The path given with an option.
    ///   - environment: The environment, whose `UPPSIKT_SENDMAIL` is used if no path is given.
    /// - Throws: ``Failure`` if there is no such program.
    static func find(_ given: String?, in environment: [String: String]) throws(Failure) -> MailAgent {
        let named = environment["UPPSIKT_SENDMAIL"].flatMap { $0.isEmpty ? nil : $0 }
        let path = given ?? named ?? defaultPath
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

    /// Passes a message to the agent.
    ///
    /// - Parameters:
    ///   - message: A message in the Internet Message Format with line feeds.
    ///   - recipient: The recipient's address.
    func submit(_ message: String, to recipient: String) async -> MailOutcome {
        // An address that begins with a hyphen would be an option of the agent. The daemon composes no message to one, but
        // not every agent supports "--" before the recipients, so it is checked again here.
        guard Envelope.isPlain(recipient) else { return .refused("the recipient has no plain address") }
        var arguments = ["-i"]
        if let sender = Envelope.sender(of: message) { arguments += ["-f", sender] }
        arguments.append(recipient)
        return await withTaskGroup(of: Ending.self) { tasks in
            tasks.addTask { [arguments] in await run(arguments, Array(message.utf8)) }
            tasks.addTask {
                do {
                    try await Task.sleep(for: timeout)
                    return .timedOut
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
                case .ended(.exited(let code), let output) where !isLate:
                    tasks.cancelAll()
                    return .refused(AgentOutput.reason(in: output) ?? "the mail agent ended with status \(code)")
                case .ended(.signaled(let signal), _) where !isLate:
                    tasks.cancelAll()
                    return .unknown(
                        "the mail agent was ended by signal \(signal) and may have taken the message or not")
                case .notStarted(let reason):
                    tasks.cancelAll()
                    return .refused(reason)
                case .timedOut:
                    isLate = true
                    tasks.cancelAll()
                case .ended, .notReached: continue
                }
            }
            return .unknown(
                "the mail agent did not end within \(timeout.components.seconds) seconds and may have taken the message "
                    + "or not")
        }
    }

    private enum Ending: Sendable {
        case ended(TerminationStatus, [UInt8])
        case notStarted(String)
        case timedOut
        case notReached
    }

    /// Runs the agent; if the task is cancelled, the agent and its child processes are terminated.
    private func run(_ arguments: [String], _ message: [UInt8]) async -> Ending {
        var options = PlatformOptions()
        // A process group of its own, so that the agent's children are terminated with it.
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
                let output = await Self.read(execution.standardOutput)
                await written
                return output
            }
            return .ended(result.terminationStatus, result.closureResult)
        } catch let error as SubprocessError where error.code == .spawnFailed || error.code == .executableNotFound {
            return .notStarted("the mail agent at \(path) could not be started")
        } catch {
            return .notReached
        }
    }

    /// Writes the message; an agent that exits before reading all of it reports why with its status.
    private static func write(_ message: [UInt8], to writer: StandardInputWriter) async {
        do {
            _ = try await writer.write(message)
            try await writer.finish()
        } catch {
            // The agent closed its input; its exit status says whether it accepted the message.
        }
    }

    /// Reads the agent's output to its end, and keeps the beginning.
    private static func read(_ output: SubprocessOutputSequence) async -> [UInt8] {
        var bytes: [UInt8] = []
        do {
            for try await part in output where bytes.count < maximumOutput {
                part.withUnsafeBytes { bytes += $0.prefix(maximumOutput - bytes.count) }
            }
        } catch {
            // What was read until then is all there is.
        }
        return bytes
    }
}
