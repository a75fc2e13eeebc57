/// Why the directory of persons cannot be read or written.
package struct DirectoryError: Error, Sendable, Hashable, CustomStringConvertible {
    /// What is wrong with the storage.
    package enum Code: Sendable, Hashable {
        /// The storage is full.
        case storageFull
        /// The storage is read-only.
        case readOnly
        /// Any other failure of the operating system or the engine.
        case failed
    }

    /// What is wrong with the storage.
    package let code: Code
    /// What is wrong and what to do, without a name of a person.
    package let description: String

    /// - Parameters:
    ///   - code: What is wrong with the storage.
    ///   - reason: What the engine said, as a clause; it must not contain what was read or written.
    package init(_ code: Code, _ reason: String) {
        self.code = code
        switch code {
        case .storageFull:
            description =
                "There is no room to store what the directory of persons says: \(reason). Make room and send the command again."
        case .readOnly:
            description =
                "The directory of persons cannot be written: \(reason). Find out why it is read-only, and make it writable again."
        case .failed:
            description =
                "The directory of persons could not be read or written: \(reason). Check the disk and the permissions, then try again."
        }
    }
}
