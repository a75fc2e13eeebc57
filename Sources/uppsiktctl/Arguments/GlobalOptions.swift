import ArgumentParser
import Foundation

/// The options that every command takes.
struct GlobalOptions: ParsableArguments {
    @Option(
        help: ArgumentHelp(
            "The daemon's socket; else UPPSIKT_SOCKET, else /run/uppsikt/uppsikt.sock.", valueName: "path"),
        completion: .file())
    var socket: String?

    @Flag(help: "Print exactly one JSON value on standard output, as the daemon sent it.")
    var json = false

    /// The maximum length of a socket's path in bytes: what fits into `sockaddr_un` with its final zero.
    static let longestSocketPath = 107

    func validate() throws {
        guard let socket else { return }
        guard !socket.isEmpty else { throw ValidationError("The path given with --socket is empty.") }
        guard socket.utf8.count <= Self.longestSocketPath else {
            throw ValidationError(
                "The path given with --socket is longer than the \(Self.longestSocketPath) bytes a socket's may have.")
        }
    }

    /// The path of the daemon's socket.
    ///
    /// - Parameter environment: The environment of the process.
    /// - Throws: A validation error if the path in the environment is too long for a socket.
    func socketPath(in environment: [String: String]) throws -> String {
        if let socket { return socket }
        // An empty variable counts as unset.
        guard let named = environment["UPPSIKT_SOCKET"], !named.isEmpty else { return "/run/uppsikt/uppsikt.sock" }
        guard named.utf8.count <= Self.longestSocketPath else {
            throw ValidationError(
                "The path in UPPSIKT_SOCKET is longer than the \(Self.longestSocketPath) bytes a socket's may have.")
        }
        return named
    }
}
