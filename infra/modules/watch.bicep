@description('What the names begin with.')
param name string

@description('The region the check is kept in.')
param location string

@description('The Application Insights resource that the check reports to.')
param telemetryName string

@description('The address that answers 200 while records and keys can be reached: ending in /api/health.')
param address string

@description('Who is told.')
param alertEmail string

resource insights 'Microsoft.Insights/components@2020-02-02' existing = {
  name: telemetryName
}

// The Flex Consumption plan has no health check of its own, so the question is asked from outside.
resource check 'Microsoft.Insights/webtests@2022-06-15' = {
  name: '${name}-health'
  location: location
  kind: 'standard'
  tags: { 'hidden-link:${insights.id}': 'Resource' }
  properties: {
    Kind: 'standard'
    Name: '${name}-health'
    SyntheticMonitorId: '${name}-health'
    Enabled: true
    Frequency: 900
    Timeout: 30
    RetryEnabled: true
    Locations: [{ Id: 'emea-nl-ams-azr' }, { Id: 'us-va-ash-azr' }]
    Request: { RequestUrl: address, HttpVerb: 'GET', ParseDependentRequests: false }
    ValidationRules: { ExpectedHttpStatusCode: 200, SSLCheck: true, SSLCertRemainingLifetimeCheck: 14 }
  }
}

resource whoIsTold 'Microsoft.Insights/actionGroups@2023-01-01' = {
  name: '${name}-watch'
  location: 'global'
  properties: {
    enabled: true
    groupShortName: 'alongside'
    emailReceivers: [{ name: 'operator', emailAddress: alertEmail, useCommonAlertSchema: true }]
  }
}

resource alert 'Microsoft.Insights/metricAlerts@2018-03-01' = {
  name: '${name}-away'
  location: 'global'
  properties: {
    description: 'Alongside cannot be reached, or cannot reach its records or keys.'
    enabled: true
    severity: 1
    scopes: [check.id, insights.id]
    evaluationFrequency: 'PT5M'
    windowSize: 'PT15M'
    criteria: {
      'odata.type': 'Microsoft.Azure.Monitor.WebtestLocationAvailabilityCriteria'
      webTestId: check.id
      componentId: insights.id
      failedLocationCount: 2
    }
    actions: [{ actionGroupId: whoIsTold.id }]
  }
}
