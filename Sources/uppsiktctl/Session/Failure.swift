import Foundation

/// Why a command failed: a sentence for standard error, and the exit status.
struct Failure: Error, Equatable {
    /// The exit statuses other than that of wrong usage, as in `sysexits.h`.
    enum Status {
        static let refused: Int32 = 1
        static let unavailable: Int32 = 69
    }

    /// One sentence that says why and what to do.
    var sentence: String
    /// The exit status.
    var status: Int32

    init(_ sentence: String, status: Int32 = Status.refused) {
        self.sentence = sentence
        self.status = status
    }

    /// The daemon cannot be reached.
    ///
    /// - Parameters:
    ///   - socket: The path of its socket.
    ///   - errno: The reason.
    static func unreachable(_ socket: String, errno: Int32) -> Failure {
        let why =
            switch errno {
            case ENOENT, ENOTDIR:
                "there is no socket at \(socket); start it with `systemctl start uppsiktd`, or name its socket with "
                    + "--socket or UPPSIKT_SOCKET"
            case ECONNREFUSED:
                "nothing listens on \(socket); start it with `systemctl start uppsiktd`, or name its socket with "
                    + "--socket or UPPSIKT_SOCKET"
            case EACCES, EPERM:
                "this user may not open \(socket); ask an administrator for access to it, or use sudo"
            case ENOTSOCK, EPROTOTYPE:
                "\(socket) is not a socket that a daemon listens on; name its socket with --socket or UPPSIKT_SOCKET"
            default:
                "\(socket): \(Self.reason(errno)); see `systemctl status uppsiktd`"
            }
        return Failure(Printable.line("Cannot reach the daemon: \(why)."), status: Status.unavailable)
    }

    /// The connection to the daemon broke a second time.
    ///
    /// - Parameters:
    ///   - socket: The path of its socket.
    ///   - commandID: The id of the command, if there is one.
    static func broken(_ socket: String, commandID: String?) -> Failure {
        Failure(
            Printable.line(
                "The connection to the daemon at \(socket) broke before it answered"
                    + advice(commandID)),
            status: Status.unavailable)
    }

    /// The daemon did not answer in time.
    static func timedOut(commandID: String?) -> Failure {
        Failure("The daemon did not answer in time" + advice(commandID))
    }

    /// What to do if it is unknown whether a command was carried out.
    private static func advice(_ commandID: String?) -> String {
        guard let commandID else { return "; see `systemctl status uppsiktd` and try again." }
        return "; to be sure that it is done once, repeat the command with --command-id \(commandID)."
    }

    /// The system's description of an errno value.
    static func reason(_ errno: Int32) -> String { String(cString: strerror(errno)) }
}
