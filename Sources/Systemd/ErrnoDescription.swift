import Glibc

/// The C library's sentence for an errno value, as error descriptions quote it.
///
/// - Parameter code: A positive errno value.
func describe(errno code: Int32) -> String {
    guard let text = strerror(code) else { return "error \(code)" }
    return String(cString: text)
}
