@description('The name of the workspace and of the application in it.')
param name string

@description('The region logs are kept in.')
param location string

@description('The object id of the identity that writes.')
param principalId string

@description('How long logs are kept, in days.')
param retentionDays int

var metricsPublisher = '3913510d-42f4-4e42-8a64-420c390055eb'

resource workspace 'Microsoft.OperationalInsights/workspaces@2023-09-01' = {
  name: name
  location: location
  properties: {
    sku: { name: 'PerGB2018' }
    retentionInDays: retentionDays
    // A fault that logs without end costs a known sum.
    workspaceCapping: { dailyQuotaGb: 1 }
  }
}

resource insights 'Microsoft.Insights/components@2020-02-02' = {
  name: name
  location: location
  kind: 'web'
  properties: {
    Application_Type: 'web'
    WorkspaceResourceId: workspace.id
    // Telemetry without client address: what arrives as an address is stored as 0.0.0.0.
    DisableIpMasking: false
    // Only the identity may write: the connection string alone opens nothing.
    DisableLocalAuth: true
  }
}

resource mayWrite 'Microsoft.Authorization/roleAssignments@2022-04-01' = {
  name: guid(insights.id, principalId, metricsPublisher)
  scope: insights
  properties: {
    principalId: principalId
    principalType: 'ServicePrincipal'
    roleDefinitionId: subscriptionResourceId('Microsoft.Authorization/roleDefinitions', metricsPublisher)
  }
}

@description('The name of the Application Insights resource.')
output name string = insights.name
