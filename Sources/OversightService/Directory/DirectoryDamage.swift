/// The directory of persons is damaged; the log, which is stored apart from it, need not be.
package struct DirectoryDamage: Error, Sendable, Hashable, CustomStringConvertible {
    /// The path of the directory's file.
    package var path: String
    /// What is wrong with it, as a clause.
    package var reason: String

    /// - Parameters:
    ///   - path: The path of the directory's file.
    ///   - reason: What is wrong with it, as a clause.
    package init(path: String, reason: String) {
        self.path = path
        self.reason = reason
    }

    /// What is wrong and what to do.
    package var description: String {
        "The directory of persons, \(path), is damaged: \(reason). Restore it from a backup; the log can stay as it is."
    }
}
