package import Oversight

extension DecimalNumber {
    /// A number as read; one of at most ``ExactDecimal/maximumDigits`` digits always fits, and decimals beyond
    /// ``maximumDecimals`` give `nil`.
    package init?(_ exact: ExactDecimal) {
        self.init(significand: exact.significand, decimals: exact.decimals)
    }
}
