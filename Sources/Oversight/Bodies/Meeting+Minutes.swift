extension Meeting {
    /// Refuses to add to minutes that are adjusted: what was then adjusted is the whole.
    ///
    /// - Throws: ``Refusal`` if they are.
    package func checkMinutesAreOpen() throws(Refusal) {
        guard let date, let adjustedOn else { return }
        throw Refusal(
            .wrongState,
            "The minutes of \(date) were adjusted on \(adjustedOn), so nothing is added to them; `uppsiktctl report correct` and `uppsiktctl rectify` put right what is wrong in them."
        )
    }
}
