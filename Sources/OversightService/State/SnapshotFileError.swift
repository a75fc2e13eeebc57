import Foundation
package import Oversight

/// Why a snapshot's file cannot be used or written.
package enum SnapshotFileError: Error, Sendable, Hashable {
    /// The file does not begin with a snapshot's header.
    case notASnapshot
    /// The bytes of the state have changed since they were written.
    case changed
    /// The bytes of the state are as written, but are not a state.
    case unreadable(SnapshotError)
    /// A system call failed.
    case system(Int32, doing: String)
}

extension SnapshotFileError: CustomStringConvertible {
    /// One sentence that says what is wrong.
    package var description: String {
        switch self {
        case .notASnapshot: "The snapshot does not begin with a snapshot's header; it is damaged or another file."
        case .changed: "The snapshot is damaged: its bytes have changed since they were written."
        case .unreadable(let error): "The snapshot does not contain a state. \(error)"
        case .system(let code, let action): "\(action) failed: \(String(cString: strerror(code)))."
        }
    }
}
