import CSystemd
import Glibc

/// The sockets that socket activation passed to this process, in the order of the units' directives.
package struct PassedSockets: Sendable, Hashable {
    /// Every socket passed.
    package let sockets: [PassedSocket]

    /// The sockets with a name; a socket unit with two `ListenStream=` lines passes two.
    ///
    /// - Parameter name: As in `FileDescriptorName=`.
    /// - Returns: The sockets in the order passed; empty if there is none with that name.
    package func named(_ name: String) -> [PassedSocket] { sockets.filter { $0.name == name } }

    /// Takes the sockets over from the environment, as sd_listen_fds_with_names(3) does.
    ///
    /// The descriptors are set to close on exec and `LISTEN_FDS`, `LISTEN_PID` and `LISTEN_FDNAMES` are removed, so
    /// that no child process takes them for its own and a second call finds none. Changing the environment is not safe
    /// beside other threads that read it: call this first thing in `main`.
    ///
    /// - Returns: No sockets if none were passed, or if they were passed to another process (`LISTEN_PID`).
    /// - Throws: ``ServiceError`` with `invalidSockets` if the variables are not numbers or a descriptor is not
    ///   open, and `notASocket` if something other than a socket was passed.
    package static func take() throws(ServiceError) -> PassedSockets {
        var list: UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>?
        let count = sd_listen_fds_with_names(1, &list)
        defer { free(list) }
        guard count >= 0 else {
            throw ServiceError(.invalidSockets, errno: -count, "LISTEN_FDS or LISTEN_PID cannot be used")
        }
        let names = (0..<Int(count)).map { index in
            let name = list?[index]
            defer { free(name) }
            return name.map { String(cString: $0) } ?? "unknown"
        }
        var sockets: [PassedSocket] = []
        for (index, name) in names.enumerated() {
            sockets.append(try PassedSocket(inspecting: firstDescriptor + Int32(index), name: name))
        }
        return PassedSockets(sockets: sockets)
    }

    /// `SD_LISTEN_FDS_START` of sd-daemon.h.
    private static let firstDescriptor: Int32 = 3
}
