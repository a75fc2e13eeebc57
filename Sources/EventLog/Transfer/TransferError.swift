/// Why an exported log cannot be imported.
package enum TransferError: Error, Sendable, Hashable, CustomStringConvertible {
    /// A line is not as it was written: its number, from 1, and a sentence that says what is wrong.
    case line(Int, String)
    /// The new log cannot be stored.
    case log(EventLogError)

    /// What happened and what to do, in one or two sentences.
    package var description: String {
        switch self {
        case .line(let number, let reason):
            "Line \(number) cannot be imported, and nothing was: \(reason) Get the export anew."
        case .log(let error): "\(error)"
        }
    }
}
