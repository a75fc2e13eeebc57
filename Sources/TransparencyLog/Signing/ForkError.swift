/// Why no checkpoint is signed: the log is not consistent with the newest checkpoint.
///
/// Signing would fork the log under one name, which the holder of an older checkpoint would rightly call forgery
/// (C2SP tlog-checkpoint, "Signatures").
package enum ForkError: Error, Sendable, Hashable, CustomStringConvertible {
    /// The log ends before the newest checkpoint.
    case shorter(signed: Int, end: Int)
    /// The log has another root at the size of the newest checkpoint.
    case different(signed: Int)
    /// The newest checkpoint is malformed or not signed with a key that was ever used here; its size if known.
    case altered(signed: Int?, TransparencyError)

    /// One sentence for people.
    package var description: String {
        switch self {
        case .shorter(let signed, let end):
            "The log ends at position \(end), and a checkpoint of \(signed) events was signed: an older copy was put in place."
        case .different(let signed):
            "The log is not the one whose checkpoint of \(signed) events was signed: events were changed or replaced."
        case .altered(let signed, let error):
            "The newest stored checkpoint\(signed.map { ", of \($0) events," } ?? "") was altered. \(error)"
        }
    }
}
