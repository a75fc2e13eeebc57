import ArgumentParser
import EventLog
import Foundation
import Glibc

/// Makes a log in an empty state directory out of an exported one.
struct ImportLog: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "import-log",
        abstract: "Make a log, in an empty state directory, of one that was exported.",
        discussion: """
            Every line is checked; the log is there whole, with the same hashes, or not at all. Names and addresses of \
            persons and documents that were issued are not in it: put copies of directory.sqlite and documents.sqlite beside \
            it.
            """)

    @Option(help: "The state directory, which is made if there is none.", completion: .directory)
    var stateDirectory: String

    @Flag(help: "Give one JSON value.")
    var json = false

    @Argument(help: "The exported file; “-” for standard input.", completion: .file())
    var file: String

    private struct Result: Encodable {
        var events: Int
        var head: String
    }

    func validate() throws {
        guard !file.isEmpty, !stateDirectory.isEmpty else { throw ValidationError("A name that was given is empty.") }
    }

    func run() throws {
        umask(0o077)
        let head: LogHead
        do {
            let descriptor = file == "-" ? STDIN_FILENO : open(file, O_RDONLY | O_CLOEXEC)
            guard descriptor >= 0 else { throw Self.unreadable(file, errno) }
            head = try StateDirectory(stateDirectory).importLog { () throws(EventLogError) in
                try Self.next(descriptor, of: file)
            }
        } catch {
            throw complain(error)
        }
        if json {
            try printJSON(Result(events: head.size, head: "\(head.root)"))
        } else {
            print("Imported \(head.size) events into \(stateDirectory). Root hash: \(head.root)")
        }
    }

    /// The next bytes of a file; none at its end.
    private static func next(_ descriptor: Int32, of file: String) throws(EventLogError) -> [UInt8] {
        var number: Int32 = 0
        let bytes = [UInt8](unsafeUninitializedCapacity: 1 << 18) { buffer, filled in
            var count: Int
            repeat { count = read(descriptor, buffer.baseAddress, buffer.count) } while count < 0 && errno == EINTR
            if count < 0 { number = errno }
            filled = max(0, count)
        }
        guard number == 0 else { throw unreadable(file, number) }
        return bytes
    }

    private static func unreadable(_ file: String, _ number: Int32) -> EventLogError {
        .inputOutput("reading \(file) failed: \(String(cString: strerror(number)))", underlying: .errno(number))
    }
}
