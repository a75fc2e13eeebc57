import Foundation
public import Oversight

/// Why a snapshot's file cannot be used or written.
public enum SnapshotFileError: Error, Sendable, Hashable {
    /// The file does not begin as a snapshot does.
    case notASnapshot
    /// The state's bytes are not those that were written.
    case changed
    /// The state's bytes are those that were written, and yet are no state.
    case unreadable(SnapshotError)
    /// The system refused to do something.
    case system(Int32, doing: String)
}

extension SnapshotFileError: CustomStringConvertible {
    /// One sentence.
    public var description: String {
        switch self {
        case .notASnapshot: "The snapshot does not begin as one does; it is damaged or another file."
        case .changed: "The snapshot is damaged: its bytes are not those that were written."
        case .unreadable(let error): "The snapshot holds no state. \(error)"
        case .system(let code, let action): "\(action) failed: \(String(cString: strerror(code)))."
        }
    }
}
